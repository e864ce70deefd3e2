// The panel in the classic editor: what is pressed Publish on is asked about before the form is sent. Everything is set as text.
( function ( wp, { words, mayOverride } ) {
	const form = document.getElementById( 'post' );
	const panel = document.getElementById( 'newslint-panel' );
	const publish = document.getElementById( 'publish' );
	if ( ! form || ! panel || ! publish ) {
		return;
	}
	let passed = false;
	const reason = make( 'textarea', { rows: 2 } ); // one for all: what was written stays when the panel is filled anew

	function make( name, properties = {}, ...children ) {
		const made = Object.assign( document.createElement( name ), properties );
		made.append( ...children );
		return made;
	}

	function button( text, action ) {
		const made = make( 'button', { type: 'button', className: 'button', textContent: text } );
		made.addEventListener( 'click', action );
		return made;
	}

	function article() {
		window.tinymce?.triggerSave();
		const value = ( name ) => form.elements[ name ]?.value ?? '';
		return { post: Number( value( 'post_ID' ) ), title: value( 'post_title' ), content: value( 'content' ), excerpt: value( 'excerpt' ), date: dateOf( value ) };
	}

	// When the article goes out; nothing where that is now, which moves on while the page stands open.
	function dateOf( value ) {
		const parts = [ 'aa', 'mm', 'jj', 'hh', 'mn' ];
		if ( parts.every( ( part ) => value( part ) === value( `cur_${ part }` ) ) ) {
			return '';
		}
		const [ year, month, day, hour, minute ] = parts.map( ( part ) => value( part ).padStart( 2, '0' ) );
		return `${ year }-${ month }-${ day } ${ hour }:${ minute }:00`;
	}

	const call = ( route, data ) => wp.apiFetch( { path: `/newslint/v1/${ route }`, method: 'POST', data } );

	// Whether the button makes readers see the words: it does not where the chosen status is another one.
	const goesOut = () => publish.name === 'publish' || [ 'publish', 'future' ].includes( form.elements.post_status?.value );

	function send() {
		passed = true;
		publish.click();
		passed = false; // where the form was not sent after all, the next click asks again
	}

	async function ask( then ) {
		panel.replaceChildren( make( 'p', { textContent: words.checking } ) );
		const failed = ( error ) => ( { verdict: 'incomplete', need: 'held', findings: [], problem: error.message } );
		show( await call( 'check', article() ).catch( failed ), then );
	}

	function show( opinion, then ) {
		const said = words[ opinion.need === 'asks' ? 'asks' : opinion.verdict ];
		const verdict = make( 'p', { className: 'newslint-verdict', textContent: `${ said } ${ opinion.problem || '' }` } );
		verdict.setAttribute( 'role', 'status' );
		panel.replaceChildren( verdict, ...opinion.findings.map( entry ), ...ways( opinion ) );
		if ( opinion.need === 'free' ) {
			then?.();
		} else {
			panel.scrollIntoView( { block: 'center' } );
		}
	}

	function entry( finding ) {
		const about = finding.text ? make( 'strong', { textContent: `${ finding.text }: ` } ) : '';
		const mends = finding.replacements.slice( 0, 3 ).filter( ( text ) => fieldOf( finding, text ) ).map( ( text ) =>
			button( label( finding, text ), () => mend( finding, text ) )
		);
		return make( 'div', { className: `newslint-finding is-${ finding.severity }` }, make( 'p', {}, about, finding.message ), ...mends );
	}

	function label( finding, text ) {
		if ( ! text ) {
			return words.remove;
		}
		return `${ finding.text ? words.replace : words.insert } ${ text.trim() }`;
	}

	// The one field that holds a finding's words once; what an article lacks is added to its content.
	function fieldOf( { text }, replacement ) {
		article(); // what stands in the visual editor is put into its field
		const fields = [ 'post_title', 'content', 'excerpt' ].map( ( name ) => form.elements[ name ] );
		if ( ! text && replacement.startsWith( '\n\n' ) ) {
			return form.elements.content;
		}
		const holding = fields.filter( ( field ) => text && field?.value.includes( text ) );
		return holding.length === 1 && holding[ 0 ].value.split( text ).length === 2 ? holding[ 0 ] : null;
	}

	function mend( finding, replacement ) {
		const field = fieldOf( finding, replacement );
		if ( field ) {
			field.value = finding.text ? field.value.replace( finding.text, () => replacement ) : field.value + replacement;
			const visual = field.name === 'content' && window.tinymce?.get( 'content' );
			visual?.setContent( window.switchEditors ? window.switchEditors.wpautop( field.value ) : field.value );
			ask();
		}
	}

	// What may be done about it: somebody looks at warnings; an editor gives a reason.
	function ways( opinion ) {
		const { need } = opinion;
		// Where a word is not taken, what was shown stays, unless the answer says what holds now.
		const failed = ( error ) => show( { ...opinion, ...error.data, problem: error.message || words.failed } );
		const give = ( word, data ) => call( word, data ).then( ( answer ) => show( answer, send ), failed );
		if ( need === 'asks' ) {
			return [ button( words.goOut, () => give( 'confirm', article() ) ) ];
		}
		if ( need === 'held' && mayOverride ) {
			const pass = button( words.override, () => reason.value.trim().length >= 3 && give( 'override', { ...article(), reason: reason.value } ) );
			return [ make( 'label', {}, words.reason, reason ), pass ];
		}
		return [];
	}

	publish.addEventListener( 'click', ( event ) => {
		if ( passed || ! goesOut() ) {
			return;
		}
		event.preventDefault();
		event.stopImmediatePropagation();
		ask( send );
	}, true );

	panel.replaceChildren( button( words.check, () => ask() ) );
} )( window.wp, window.newslintEditor );

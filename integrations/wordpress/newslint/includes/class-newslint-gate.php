<?php
/**
 * Stands in every way by which a post is published.
 *
 * @package Newslint
 */

defined( 'ABSPATH' ) || exit;

/**
 * Refuses what newslint holds back, and what nobody has looked at yet although newslint asks. A post that is live already is
 * left as it is; the update is refused. Where nobody is there to be asked (the scheduler, programs), warnings ask nothing.
 */
class Newslint_Gate {

	const NOTICES = 'newslint_notices';
	const MOST    = 5;

	/**
	 * The settings.
	 *
	 * @var Newslint_Settings
	 */
	private $settings;

	/**
	 * Asks the service.
	 *
	 * @var Newslint_Client
	 */
	private $client;

	/**
	 * People's words.
	 *
	 * @var Newslint_Overrides
	 */
	private $overrides;

	/**
	 * Keeps what it needs.
	 *
	 * @param Newslint_Settings  $settings  The settings.
	 * @param Newslint_Client    $client    Asks the service.
	 * @param Newslint_Overrides $overrides People's words.
	 */
	public function __construct( $settings, $client, $overrides ) {
		$this->settings  = $settings;
		$this->client    = $client;
		$this->overrides = $overrides;
	}

	/**
	 * Takes its places.
	 */
	public function register() {
		add_action( 'init', array( $this, 'register_rest' ), 99 );
		add_filter( 'wp_insert_post_empty_content', array( $this, 'refuse_update' ), 10, 2 );
		add_filter( 'wp_insert_post_data', array( $this, 'keep_draft' ), 10, 2 );
		add_action( 'publish_future_post', array( $this, 'before_schedule' ), 1 );
		add_action( 'transition_post_status', array( $this, 'after_publish' ), 10, 3 );
		add_action( 'admin_notices', array( $this, 'show_notices' ) );
	}

	/**
	 * Stands before each gated kind of post in the REST interface.
	 */
	public function register_rest() {
		foreach ( $this->settings->post_types() as $type ) {
			add_filter( "rest_pre_insert_$type", array( $this, 'before_rest' ), 10, 2 );
		}
	}

	/**
	 * Answers a REST request with what is wrong.
	 *
	 * @param stdClass|WP_Error $prepared What would be saved.
	 */
	public function before_rest( $prepared ) {
		if ( is_wp_error( $prepared ) ) {
			return $prepared;
		}
		$opinion = $this->refusal( (array) $prepared, true );
		if ( null === $opinion ) {
			return $prepared;
		}
		$code = 'review' === $opinion->verdict ? 'newslint_asks' : 'newslint_blocked';
		return new WP_Error( $code, $opinion->sentence(), array( 'status' => 422 ) + $opinion->data() );
	}

	/**
	 * Refuses an update of a live post whole, so that what readers see stays.
	 *
	 * @param bool  $is_empty Whether the post counts as empty, which ends the saving.
	 * @param array $postarr  What would be saved.
	 */
	public function refuse_update( $is_empty, $postarr ) {
		if ( $is_empty || empty( $postarr['ID'] ) || 'publish' !== get_post_status( $postarr['ID'] ) ) {
			return $is_empty;
		}
		$opinion = $this->refusal( wp_unslash( $postarr ), $this->may_ask() );
		if ( null === $opinion ) {
			return $is_empty;
		}
		$this->tell( get_post( $postarr['ID'] )->post_title, $opinion );
		$this->keep_words( $postarr );
		return true;
	}

	/**
	 * Keeps what was written in the classic editor's form, which would be lost with the update, and lets nobody read that it
	 * was saved.
	 *
	 * @param array $postarr What would be saved, slashed.
	 */
	private function keep_words( $postarr ) {
		if ( ! is_admin() || 'post.php' !== $GLOBALS['pagenow'] ) {
			return;
		}
		wp_create_post_autosave(
			array(
				'post_ID'    => $postarr['ID'],
				'post_type'  => $postarr['post_type'],
				'post_title' => $postarr['post_title'],
				'content'    => $postarr['post_content'],
				'excerpt'    => $postarr['post_excerpt'],
			)
		);
		add_filter(
			'redirect_post_location',
			function ( $location ) {
				return remove_query_arg( 'message', $location );
			}
		);
	}

	/**
	 * Keeps as a draft what would be published for the first time.
	 *
	 * @param array $data    What is saved.
	 * @param array $postarr What was given.
	 */
	public function keep_draft( $data, $postarr ) {
		$id = empty( $postarr['ID'] ) ? 0 : (int) $postarr['ID'];
		if ( $id && 'publish' === get_post_status( $id ) ) {
			return $data;
		}
		$opinion = $this->refusal( array( 'ID' => $id ) + wp_unslash( $data ), $this->may_ask() );
		if ( null !== $opinion ) {
			$before = $id ? get_post_status( $id ) : '';
			// What was not open to readers stays as it was; all else is a draft.
			$data['post_status'] = in_array( $before, array( 'pending', 'private' ), true ) ? $before : 'draft';
			$this->tell( wp_unslash( $data['post_title'] ), $opinion );
		}
		return $data;
	}

	/**
	 * Says whether somebody is there to look at warnings; REST requests are asked before they get here.
	 */
	private function may_ask() {
		return is_user_logged_in() && ( is_admin() || ( defined( 'XMLRPC_REQUEST' ) && XMLRPC_REQUEST ) );
	}

	/**
	 * Tells why a post does not go out: in quick edit at once, and nothing is saved there; else by a notice.
	 *
	 * @param string           $title   The post's title.
	 * @param Newslint_Opinion $opinion What newslint says.
	 */
	private function tell( $title, $opinion ) {
		if ( doing_action( 'wp_ajax_inline-save' ) ) {
			wp_die( esc_html( $opinion->sentence() ) );
		}
		$this->notice( $title . ': ' . $opinion->sentence() );
	}

	/**
	 * Takes a scheduled post back when its time comes and it may not go out.
	 *
	 * @param int $post_id The post.
	 */
	public function before_schedule( $post_id ) {
		$post = get_post( $post_id );
		if ( ! $post || 'future' !== $post->post_status ) {
			return;
		}
		$opinion = $this->refusal( array( 'post_status' => 'publish' ) + get_object_vars( $post ), false );
		if ( null !== $opinion ) {
			wp_update_post(
				array(
					'ID'          => $post_id,
					'post_status' => 'draft',
				)
			);
			$this->tell( $post->post_title, $opinion );
		}
	}

	/**
	 * Tells when a program published past the gate (`wp_publish_post`), where nothing can be refused any more.
	 *
	 * @param string  $status The new status.
	 * @param string  $old    The old one.
	 * @param WP_Post $post   The post.
	 */
	public function after_publish( $status, $old, $post ) {
		if ( 'publish' !== $status || 'publish' === $old ) {
			return;
		}
		$opinion = $this->refusal( get_object_vars( $post ), false );
		if ( null !== $opinion ) {
			/* translators: %s: the article's title */
			$this->notice( sprintf( __( '“%s” was published by a program although newslint would hold it back.', 'newslint' ), $post->post_title ) );
			do_action( 'newslint_published_past_the_gate', $post, $opinion );
		}
	}

	/**
	 * Gives why a post may not be saved as it is, or nothing.
	 *
	 * @param array $post The post's fields; what is missing is as it is in the database.
	 * @param bool  $asks Whether warnings that nobody has looked at are a reason.
	 * @return Newslint_Opinion|null
	 */
	private function refusal( $post, $asks ) {
		$id   = empty( $post['ID'] ) ? 0 : (int) $post['ID'];
		$post = array_filter(
			$post,
			function ( $value ) {
				return null !== $value;
			}
		);
		if ( $id && get_post( $id ) ) {
			$post += get_object_vars( get_post( $id ) );
		}
		$post += array(
			'post_type'    => 'post',
			'post_status'  => 'draft',
			'post_title'   => '',
			'post_content' => '',
			'post_excerpt' => '',
			'post_date'    => '',
			'post_author'  => get_current_user_id(),
		);
		if ( ! in_array( $post['post_type'], $this->settings->post_types(), true ) || ! in_array( $post['post_status'], array( 'publish', 'future' ), true ) ) {
			return null;
		}
		$opinion = $this->client->ask(
			array(
				'title'   => $post['post_title'],
				'content' => $post['post_content'],
				'excerpt' => $post['post_excerpt'],
				'date'    => '0000' === substr( $post['post_date'], 0, 4 ) || '' === $post['post_date'] ? current_time( 'mysql' ) : $post['post_date'],
				'author'  => $post['post_author'],
			)
		);
		$need    = $this->overrides->need( $id, $opinion );
		if ( 'incomplete' === $opinion->verdict && 'free' === $need && $this->settings->opens_when_incomplete() ) {
			/* translators: %s: what went wrong */
			$this->notice( sprintf( __( 'newslint could not check this article; it was published unchecked (%s).', 'newslint' ), $opinion->problem ) );
		}
		return 'held' === $need || ( $asks && 'asks' === $need ) ? $opinion : null;
	}

	/**
	 * Keeps a notice for the user who acts; one of the scheduler for whoever edits the posts of others.
	 *
	 * @param string $sentence The notice.
	 */
	private function notice( $sentence ) {
		$user = get_current_user_id();
		$kept = $this->notices( $user );
		if ( in_array( $sentence, $kept, true ) ) {
			return;
		}
		$kept = array_slice( array_merge( $kept, array( $sentence ) ), -self::MOST );
		if ( $user ) {
			update_user_meta( $user, self::NOTICES, wp_slash( $kept ) );
		} else {
			update_option( self::NOTICES, $kept, false );
		}
	}

	/**
	 * Shows the notices, once.
	 */
	public function show_notices() {
		$user = get_current_user_id();
		$told = $this->notices( $user );
		delete_user_meta( $user, self::NOTICES );
		if ( current_user_can( 'edit_others_posts' ) ) {
			$told = array_merge( $told, $this->notices( 0 ) );
			delete_option( self::NOTICES );
		}
		foreach ( $told as $sentence ) {
			printf( '<div class="notice notice-error is-dismissible"><p>%s</p></div>', esc_html( $sentence ) );
		}
	}

	/**
	 * Gives the notices that wait for a user, or for editors.
	 *
	 * @param int $user The user, 0 for editors.
	 * @return string[]
	 */
	private function notices( $user ) {
		$kept = $user ? get_user_meta( $user, self::NOTICES, true ) : get_option( self::NOTICES, array() );
		return is_array( $kept ) ? $kept : array();
	}
}
